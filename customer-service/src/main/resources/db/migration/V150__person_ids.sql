-- Who an id stands for: the survivor, of whom there is one whatever was merged into what. For somebody who was never
-- merged that is one look-up by key. These read the projection that is served, by the search path.
create function person_of(asked uuid) returns uuid language plpgsql stable as $$
declare
    survivor uuid := asked;
    above    uuid;
begin
    loop
        select merged_into into above from profiles where customer_id = survivor;
        exit when above is null;
        survivor := above;
    end loop;
    return survivor;
end
$$;

-- An id, and every one that was merged into it or into one of those.
create function ids_under(asked uuid) returns uuid[] language plpgsql stable as $$
declare
    ids   uuid[] := array[asked];
    layer uuid[] := ids;
begin
    loop
        select array_agg(customer_id order by customer_id) into layer
        from profiles where merged_into = any(layer);
        exit when layer is null;
        ids := ids || layer;
    end loop;
    return ids;
end
$$;

-- Every id that stands for the same person, the survivor's first. What was told with any of them is read with
-- "customer_id = any((select person_ids(:customer))::uuid[])".
create function person_ids(asked uuid) returns uuid[] language plpgsql stable as $$
begin
    return ids_under(person_of(asked));
end
$$;
