-- What a publication owes the outside cannot be made to vanish all at once either.

CREATE TRIGGER outbox_message_never_emptied BEFORE TRUNCATE ON outbox_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
