-- Above which UID every mail of a mailbox must have a row: its mark when it was first looked into. Null where that was
-- before this column was there.
alter table mailbox_account add column first_mark bigint;
