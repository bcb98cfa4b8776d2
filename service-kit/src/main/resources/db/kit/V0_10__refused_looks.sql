-- Who was refused a look, by account 被拒绝的查看.
create index access_trail_refused on access_trail (at) where action = 'look-refused';
