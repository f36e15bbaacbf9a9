-- Of whom a promised answer tells besides the registration it is filed under: erasing one of them erases the answer.
create table outbox_besides (
    outbox_id bigint not null references outbox on delete cascade,
    reference varchar(40) not null,
    primary key (outbox_id, reference)
);
create index outbox_besides_by_reference on outbox_besides (reference);
