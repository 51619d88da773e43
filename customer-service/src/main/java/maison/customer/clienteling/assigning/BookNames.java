package maison.customer.clienteling.assigning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.clienteling.assignment.Care;
import maison.customer.clienteling.books.Books;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.Profiles;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Puts names to who is in a book, and logs that.
@Singleton
final class BookNames {

    /// Somebody who is looked after, by name.
    @Schema(name = "BookLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID customerId,
            @Schema(examples = "Layla Haddad") @Nullable String name,
            @Schema(enumeration = {"personal-shopper", "preferred"}) Care care,
            String associateId,
            String storeId,
            Instant since) {

        @Override
        public String toString() {
            return "BookLine[…]";
        }
    }

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Looks looks;

    BookNames(Profiles profiles, OpenedProfiles opened, Looks looks) {
        this.profiles = profiles;
        this.opened = opened;
        this.looks = looks;
    }

    Page<Line> of(Page<Books.Entry> page) {
        List<UUID> ids = page.items().stream().map(Books.Entry::customerId).distinct().toList();
        Map<UUID, String> names = new HashMap<>();
        profiles.findAll(ids).stream()
                .filter(row -> !row.erased())
                .forEach(row ->
                        opened.open(row)
                                .ifPresent(person -> {
                                    var name = person.name();
                                    if (name != null) {
                                        names.put(row.customerId(), name.display());
                                    }
                                }));
        looks.seen(ids, "client-book", List.of("name"));
        return new Page<>(
                page.items().stream()
                        .map(each ->
                                new Line(
                                        each.customerId(),
                                        names.get(each.customerId()),
                                        each.care(),
                                        each.associateId(),
                                        each.storeId(),
                                        each.since()))
                        .toList(),
                page.next());
    }
}
