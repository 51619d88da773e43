-- What came back over Kafka: seen counts deliveries that took effect.
create table echoes (
    event_id uuid primary key,
    counter  uuid not null,
    amount   int  not null,
    version  int  not null,
    seen     int  not null default 1
);
