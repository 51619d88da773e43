package maison.loyalty.membership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import maison.loyalty.Examples;
import maison.loyalty.Programmes;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Tier;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

/// How many members each tier has.
@Path("/v1/tiers")
@RunOnVirtualThread
@Tag(name = "Tiers")
class TiersResource {

    private final Jdbi jdbi;
    private final Programmes programmes;
    private final Clock clock;

    @Inject
    TiersResource(Jdbi jdbi, Programmes programmes, Clock clock) {
        this.jdbi = jdbi;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// Members by tier, from the entry tier up.
    record Distribution(String ruleVersion, long members, List<Share> tiers) {}

    /// One tier's members.
    @Schema(name = "TierShare")
    record Share(String tier, long members) {}

    @GET
    @RolesAllowed({
        Roles.ASSOCIATE,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.TERMINAL,
        Roles.SERVICE
    })
    @Operation(operationId = "getTiers", summary = "Members per tier now")
    @APIResponse(
            responseCode = "200",
            description = "Every tier of the programme, from the entry tier up",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Distribution.class),
                            examples =
                                    @ExampleObject(
                                            name = "distribution",
                                            value = Examples.DISTRIBUTION)))
    public Distribution get() {
        Map<String, Long> counted = new HashMap<>();
        jdbi.useHandle(handle ->
                handle.createQuery(
                                """
                                select tier, count(*) as members from accounts
                                where customer_id not in
                                    (select absorbed_id from customer_merges)
                                group by tier
                                """)
                        .map((row, _) -> new Share(row.getString(1), row.getLong(2)))
                        .forEach(share -> counted.put(share.tier(), share.members())));
        ProgrammeVersion rules = programmes.current().at(clock.instant());
        var names = new LinkedHashSet<String>();
        rules.tiers().ladder().stream().map(Tier::name).forEach(names::add);
        names.addAll(counted.keySet());
        List<Share> shares =
                names.stream()
                        .map(name -> new Share(name, counted.getOrDefault(name, 0L)))
                        .toList();
        long members = shares.stream().mapToLong(Share::members).sum();
        return new Distribution(rules.version(), members, shares);
    }
}
