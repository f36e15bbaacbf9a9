-- When somebody's personal data was erased. What stays is a number without a person: reference, state, seat, and the keys
-- by which a mail that still lies in the mailbox is known and not read again.
alter table registration add column erased_at timestamp with time zone;
alter table mail_content add column erased_at timestamp with time zone;

-- The head of the audit trail bears a keyed seal, so that nobody without the key can move it back and cut lines off.
alter table audit_head add column seal varchar(43);
