package maison.customer.tailoring.templates;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maison.customer.tailoring.template.Template;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Finds templates, shipped and own.
@Singleton
public final class Templates {

    private final Jdbi jdbi;

    Templates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The newest version of each: the shipped ones first, then the house's own by code.
    public List<Template> newest() {
        Stream<Template> own =
                jdbi
                        .withHandle(handle ->
                                handle.createQuery(
                                                """
                                                select distinct on (code) template
                                                from measurement_templates
                                                order by code, version desc
                                                """)
                                        .mapTo(String.class)
                                        .list())
                        .stream()
                        .map(Templates::template);
        return Stream.concat(Shipped.templates().values().stream(), own).toList();
    }

    /// A version of a template.
    ///
    /// @param version null for the newest
    public Optional<Template> find(String code, @Nullable Integer version) {
        Template shipped = Shipped.templates().get(code);
        return shipped == null
                ? own(code, version)
                : Optional.of(shipped).filter(each -> version == null || each.version() == version);
    }

    private Optional<Template> own(String code, @Nullable Integer version) {
        return jdbi.withHandle(handle ->
                        handle.createQuery(
                                        """
                                        select template from measurement_templates
                                        where code = :code
                                          and version = coalesce(:version, version)
                                        order by version desc limit 1
                                        """)
                                .bind("code", code)
                                .bind("version", version)
                                .mapTo(String.class)
                                .findOne())
                .map(Templates::template);
    }

    private static Template template(String json) {
        return EventJson.read(json, Template.class);
    }
}
