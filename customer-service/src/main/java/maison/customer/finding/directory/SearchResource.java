package maison.customer.finding.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.CustomerExamples;
import maison.customer.Region;
import maison.customer.finding.directory.Directory.Wanted;
import maison.customer.identity.customer.Field;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.Profiles;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Finds customers at the counter. A POST, because a phone number in an address would stand in
/// every access log.
@Path("/v1/customers/search")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN, Roles.TERMINAL})
@RunOnVirtualThread
@Tag(name = "Directory")
class SearchResource {

    /// A customer who was found: enough to ask "is this you?", and no contact.
    @Schema(name = "Hit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            UUID customerId,
            @Schema(examples = "Layla Haddad") @Nullable String name,
            @Schema(examples = "ar-SA") @Nullable String language) {}

    @Schema(name = "HitPage")
    record HitPage(List<Hit> items, @Nullable String next) {}

    // A till asks who somebody is, and not what they are to the house.
    private static final Set<String> SEGMENTS_FOR =
            Set.of(Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN);

    private final Directory directory;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Looks looks;
    private final Attributes attributes;
    private final Region region;
    private final Caller caller;

    SearchResource(
            Directory directory,
            Profiles profiles,
            OpenedProfiles opened,
            Looks looks,
            Attributes attributes,
            Region region,
            Caller caller) {
        this.directory = directory;
        this.profiles = profiles;
        this.opened = opened;
        this.looks = looks;
        this.attributes = attributes;
        this.region = region;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "searchCustomers",
            summary = "Find customers by phone, e-mail, name, tags, custom fields or segments",
            description =
                    "A phone is found in any written form and by its last five or more digits, an"
                            + " e-mail in any case, a name by the beginnings of its words across"
                            + " accents, Arabic letter forms and common spellings. Each hit is logged.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SearchForm.class),
                            examples =
                                    @ExampleObject(
                                            name = "phone",
                                            value = CustomerExamples.SEARCH)))
    @APIResponse(
            responseCode = "200",
            description = "Hits in the order of their ids; empty if nobody is found",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HitPage.class)))
    public Page<Hit> search(
            @Parameter(ref = "region") @QueryParam("region") @Nullable String asked,
            @NotNull @Valid SearchForm form) {
        int limit = form.limitOrUsual();
        if (!form.segmentsOrNone().isEmpty() && SEGMENTS_FOR.stream().noneMatch(caller::has)) {
            throw new ForbiddenException();
        }
        var found =
                directory.find(
                        new Wanted(
                                form.terms(region.or(asked)),
                                form.tagTerms(),
                                attributes.terms(form.attributesOrNone()),
                                form.segmentsOrNone()),
                        after(form.after()),
                        limit + 1);
        var page = Page.of(found, limit, id -> Cursor.of(id));
        var hits = new ArrayList<Hit>();
        var rows = profiles.findAll(page.items());
        var people = opened.open(rows);
        for (var row : rows) {
            var person = people.get(row.customerId());
            if (person != null && !row.erased()) {
                var name = person.name();
                hits.add(
                        new Hit(
                                row.customerId(),
                                name == null ? null : name.display(),
                                row.language()));
            }
        }
        looks.shown(hits.stream().map(Hit::customerId).toList(), "search", EnumSet.of(Field.NAME));
        return new Page<>(hits, page.next());
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        var key = Cursor.read(cursor, 1);
        try {
            return key == null ? null : UUID.fromString(key.getFirst());
        } catch (IllegalArgumentException _) {
            throw Cursor.invalid();
        }
    }
}
