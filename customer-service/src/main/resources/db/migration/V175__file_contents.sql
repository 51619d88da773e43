-- Not only photos are kept in sealed chunks: documents and scans are too.
alter table photo_contents rename to file_contents;
alter index photo_contents_by_customer rename to file_contents_by_customer;
