-- Which purposes the house defined; what they are stands in their streams.
create table consent_purposes (
    purpose text primary key
);
