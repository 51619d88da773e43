package maison.analytics.statistics;

/// How statistics follow from facts, once: for the customers of a batch, and for everybody as of a
/// past day.
public final class StatisticsSql {

    /// A sale counts as a purchase unless it was taken back: some of it came back and nothing of it
    /// is left.
    public static final String COUNTED = "s.net >= 0 and (s.returns = 0 or s.net > s.returned)";

    private static final String FROM_BOUGHT =
            """
            by_currency as (
                select customer_id, currency, count(*)::int as days, sum(sales)::int as sales,
                       sum(net) as net, min(day) as first_day, max(day) as last_day,
                       (array_agg(net order by day))[1] as first_day_net
                from (select customer_id, currency, day, count(*) as sales,
                             sum(net - returned) as net
                      from bought group by customer_id, currency, day) as by_day
                group by customer_id, currency),
            main as (
                select distinct on (customer_id) * from by_currency
                order by customer_id, days desc, last_day desc, currency collate "C"),
            overall as (
                select customer_id, min(day) as first_day, max(day) as last_day,
                       count(distinct day)::int as purchase_days, count(*)::int as sales,
                       count(distinct currency)::int as currencies
                from bought group by customer_id),
            computed as (
                select o.customer_id, o.first_day, o.last_day, o.purchase_days, o.sales,
                       o.currencies, m.currency, m.days as currency_days, m.net, m.first_day_net,
                       coalesce((select sum(r.net) from return_facts r
                                 where r.customer_id = o.customer_id
                                   and r.currency = m.currency), 0)
                       + coalesce((select sum(r.net) from absorbed_customers a
                                   join return_facts r on r.customer_id = a.customer_id
                                   where a.person_id = o.customer_id
                                     and r.currency = m.currency), 0) as unlinked
                from overall o join main m on m.customer_id = o.customer_id)
            """;

    /// Brings the statistics of `:customers` up to date; who has no purchase left, or counts as
    /// somebody else now, has no row left.
    public static final String RECOMPUTE =
            """
            with touched as materialized (select unnest(:customers) as customer_id),
            ids as materialized (
                select t.customer_id as person_id, t.customer_id from touched t
                where not exists (select from absorbed_customers a
                                  where a.customer_id = t.customer_id)
                union all
                select a.person_id, a.customer_id
                from touched t join absorbed_customers a on a.person_id = t.customer_id),
            bought as materialized (
                select i.person_id as customer_id, s.currency, s.day, s.net, s.returned
                from ids i join sale_facts s on s.customer_id = i.customer_id
                where %s),
            %s,
            gone as (
                delete from customer_statistics c using touched t
                where c.customer_id = t.customer_id
                  and not exists (select from overall o where o.customer_id = t.customer_id))
            insert into customer_statistics select * from computed
            on conflict (customer_id) do update set
                first_day = excluded.first_day, last_day = excluded.last_day,
                purchase_days = excluded.purchase_days, sales = excluded.sales,
                currencies = excluded.currencies, currency = excluded.currency, currency_days = excluded.currency_days,
                net = excluded.net, first_day_net = excluded.first_day_net,
                unlinked = excluded.unlinked
            """
                    .formatted(COUNTED, FROM_BOUGHT);

    /// Stores new sales and, in the same statement, adds those that follow on what is known of
    /// their customer: in one currency as ever, taken back by nobody, on the last purchase day or
    /// later. No history is read for them, and the result is the same to the byte. Answers the
    /// customers for whom it is not so simple.
    ///
    /// Customers in `:recomputed` are left out, since [#RECOMPUTE] follows for them anyway; so must
    /// be all who have several ids.
    public static final String ADD_SALES =
            """
            with inserted as (
                insert into sale_facts (sale_id, customer_id, day, currency, net, returns, returned)
                select s.id, case when e.customer_id is null then s.customer end,
                       s.day, s.currency, s.net, coalesce(r.returns, 0), coalesce(r.returned, 0)
                from unnest(:ids, :customers, :days, :currencies, :nets)
                     as s (id, customer, day, currency, net)
                left join erased_customers e on e.customer_id = s.customer
                left join (select sale_id, count(*) as returns, sum(net) as returned
                           from return_facts where sale_id = any(:ids) group by sale_id) r
                     on r.sale_id = s.id
                on conflict (sale_id) do nothing
                returning customer_id, day, currency, net, returns),
            by_day as (
                select customer_id, day, count(*) as sales, sum(net) as net,
                       min(currency) as currency,
                       min(currency) = max(currency) and min(net) >= 0 and max(returns) = 0 as plain
                from inserted
                where customer_id is not null and customer_id <> all(:recomputed)
                group by customer_id, day),
            added as (
                select customer_id, min(day) as first_day, max(day) as last_day,
                       count(*)::int as days, sum(sales)::int as sales, sum(net) as net,
                       (array_agg(net order by day))[1] as first_day_net,
                       min(currency) as currency,
                       bool_and(plain) and min(currency) = max(currency) as plain
                from by_day group by customer_id),
            judged as (
                select a.*, c.first_day as known_first_day, c.last_day as known_last_day,
                       a.plain and (c.customer_id is null
                                    or (c.currencies = 1 and c.currency = a.currency
                                        and a.first_day >= c.last_day)) as follows_on
                from added a left join customer_statistics c on c.customer_id = a.customer_id),
            put as (
                insert into customer_statistics as c
                       (customer_id, first_day, last_day, purchase_days, sales, currencies,
                        currency, currency_days, net, first_day_net, unlinked)
                select customer_id, first_day, last_day, days, sales, 1, currency, days, net,
                       first_day_net,
                       case when known_first_day is null
                            then coalesce((select sum(r.net) from return_facts r
                                           where r.customer_id = judged.customer_id
                                             and r.currency = judged.currency), 0)
                            else 0 end
                from judged where follows_on
                on conflict (customer_id) do update set
                    last_day = excluded.last_day,
                    purchase_days = c.purchase_days + excluded.purchase_days
                                    - (excluded.first_day = c.last_day)::int,
                    currency_days = c.currency_days + excluded.currency_days
                                    - (excluded.first_day = c.last_day)::int,
                    sales = c.sales + excluded.sales,
                    net = c.net + excluded.net,
                    first_day_net = case when excluded.first_day = c.first_day
                                         then c.first_day_net + excluded.first_day_net
                                         else c.first_day_net end),
            marked as (
                insert into changed_customers select customer_id from added
                on conflict do nothing)
            select customer_id from judged where not follows_on
            """;

    /// The statistics of everybody as they would have been at the end of `:asOf`, with what is
    /// known now of returns.
    public static final String AS_OF =
            """
            with bought as materialized (
                select coalesce(a.person_id, s.customer_id) as customer_id, s.currency, s.day,
                       s.net, s.returned
                from sale_facts s left join absorbed_customers a on a.customer_id = s.customer_id
                where s.customer_id is not null and s.day <= :asOf and %s),
            %s
            select * from computed
            """
                    .formatted(COUNTED, FROM_BOUGHT);

    private StatisticsSql() {}
}
