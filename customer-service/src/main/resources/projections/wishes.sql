-- Wishes; what they say is ciphertext. Dropped ones stay, so that what was bought for somebody stays a surprise.
create table wishes (
    customer_id    uuid        not null,
    wish_id        uuid        not null,
    version        int         not null,
    sku            text,
    recipient_id   uuid,
    relation_id    uuid,
    words          text        not null,
    made_at        timestamptz not null,
    fulfilled_sale uuid,
    fulfilled_line text,
    dropped_at     timestamptz,
    primary key (customer_id, wish_id),
    check ((fulfilled_sale is null) = (fulfilled_line is null))
);
create index wishes_by_time on wishes (customer_id, made_at desc, wish_id desc);
create index wishes_by_recipient on wishes (recipient_id);
create index wishes_by_relation on wishes (customer_id, relation_id);
