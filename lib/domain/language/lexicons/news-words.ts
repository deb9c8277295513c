/**
 * Words that news of every kind is written with: by themselves they say nothing about what happened. Drawn up from the
 * vocabulary of agency reports on unlike subjects (courts, sport, markets, weather, accidents); singular or base form.
 */
export const NEWS_WORDS: ReadonlySet<string> = new Set(
  `say tell add report state statement announce speak ask call expect accord note claim quote news agency source
  reporter journalist official officer spokesman spokeswoman spokesperson police authority government minister president
  leader chief head member group people person man woman child number day week month year hour minute time morning
  afternoon evening night today yesterday tomorrow tonight early late early first second third last next new old
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december one two three four five six seven eight nine ten eleven twelve dozen hundred thousand
  million billion percent per cent half part country city town area region place home house work make take give get
  go come see know find keep put show use become begin start end continue remain follow lead hold bring leave want need
  include set run move turn meet win lose high low big large small long short good bad great major local national
  international public former main top around near according well back way thing case point level around far
  photo image video picture file update story click read share full also like around later earlier since ago`
    .trim()
    .split(/\s+/),
);
