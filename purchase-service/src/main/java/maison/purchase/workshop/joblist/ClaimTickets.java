package maison.purchase.workshop.joblist;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobRefusal.ClaimTicketTaken;
import org.jdbi.v3.core.Handle;

/// Keeps a store from giving the same claim ticket out twice.
@Singleton
final class ClaimTickets implements AppendGuard {

    private record Ticket(String storeId, String number) {}

    private record Claim(Append append, UUID jobId, Ticket ticket) {}

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        List<Claim> claims = claimsOf(batch);
        if (claims.isEmpty()) {
            return Map.of();
        }
        Map<Ticket, UUID> holders = holders(handle, claims);
        Set<UUID> known = known(handle, claims);
        var stopped = new IdentityHashMap<Append, Object>();
        for (Claim claim : claims) {
            UUID holder = holders.get(claim.ticket());
            if (holder != null && !holder.equals(claim.jobId())) {
                stopped.put(
                        claim.append(),
                        new ClaimTicketTaken(
                                claim.ticket().storeId(), claim.ticket().number(), holder));
            } else if (!known.contains(claim.jobId())) {
                // A job that is there already will lose its race, so it takes no ticket.
                holders.put(claim.ticket(), claim.jobId());
            }
        }
        return stopped;
    }

    private static List<Claim> claimsOf(List<Append> batch) {
        var claims = new ArrayList<Claim>();
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    if (event instanceof JobReceived job) {
                        claims.add(
                                new Claim(
                                        append,
                                        part.stream().id(),
                                        new Ticket(job.storeId(), job.claimTicket())));
                    }
                }
            }
        }
        return claims;
    }

    private static Map<Ticket, UUID> holders(Handle handle, List<Claim> claims) {
        var holders = new HashMap<Ticket, UUID>();
        handle.createQuery(
                        """
                        select store_id, claim_ticket, job_id
                        from unnest(:stores::text[], :tickets::text[]) as c(store, ticket)
                        join jobs on store_id = c.store and claim_ticket = c.ticket
                        """)
                .bind("stores", texts(claims, claim -> claim.ticket().storeId()))
                .bind("tickets", texts(claims, claim -> claim.ticket().number()))
                .map((row, _) ->
                        holders.put(
                                new Ticket(
                                        row.getString("store_id"), row.getString("claim_ticket")),
                                row.getObject("job_id", UUID.class)))
                .list();
        return holders;
    }

    private static Set<UUID> known(Handle handle, List<Claim> claims) {
        return new HashSet<>(
                handle.createQuery("select job_id from jobs where job_id = any(:ids::uuid[])")
                        .bind("ids", texts(claims, claim -> claim.jobId().toString()))
                        .mapTo(UUID.class)
                        .list());
    }

    private static String[] texts(List<Claim> claims, Function<Claim, String> text) {
        return claims.stream().map(text).toArray(String[]::new);
    }
}
