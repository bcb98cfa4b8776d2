-- To whom an alert that was not signed went up the line.
alter table alert add column escalated_to text;
