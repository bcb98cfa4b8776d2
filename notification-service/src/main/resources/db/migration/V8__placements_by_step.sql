-- By the steps of the transfer: one heard late changes nothing back. What is over waits for nothing any more, as what is placed.
alter table placement add column version bigint;
