-- In which years it was noted that the month of a customer's birthday had begun.
create table birthday_months (
    customer_id uuid not null,
    year        int  not null,
    primary key (customer_id, year)
);
