-- Lets one exclusion constraint compare a resource by equality and its time by overlap. A trusted
-- extension: the owner of the database may create it.
create extension if not exists btree_gist;
