-- News in XML of a service's own making is read as a format of its own.

ALTER TABLE report
  DROP CONSTRAINT report_format_known,
  ADD CONSTRAINT report_format_known CHECK (format IN
    ('text', 'html', 'newsml-g2', 'newsml-1', 'nitf', 'ninjs', 'rss', 'atom', 'json-feed', 'xml', 'iptc7901', 'anpa', 'email'));
