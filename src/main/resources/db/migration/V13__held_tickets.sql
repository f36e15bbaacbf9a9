-- Whose ticket is not to be bought before a person has read the mail.
alter table mail_registration add column holds_ticket boolean default false not null;
