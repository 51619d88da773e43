-- What staff must know before they serve a customer, as ciphertext; withdrawn and erased ones are gone.
create table alerts (
    customer_id uuid        not null,
    alert_id    uuid        not null,
    words       text        not null,
    noted_at    timestamptz not null,
    primary key (customer_id, alert_id)
);
