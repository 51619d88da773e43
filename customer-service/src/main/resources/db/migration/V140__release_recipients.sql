-- Who got a contact: the house itself, or another company.
alter table contact_releases add column recipient text not null default 'house'
    check (recipient in ('house', 'other-company'));
