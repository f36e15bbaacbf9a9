-- Whose ticket is not to be bought before a person has read the mail.
alter table mail_registration add column pauses_ticket boolean default false not null;
