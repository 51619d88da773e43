package maison.customer.privacy.accessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.privacy.access.Export;
import maison.customer.privacy.access.Export.State;
import maison.customer.privacy.access.Origin;
import maison.customer.privacy.accessing.ExportFiles.Kept;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An export as it stands.
///
/// @param sections empty once what was collected is deleted
@Schema(name = "AccessExport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessView(
        UUID exportId,
        UUID customerId,
        @Schema(enumeration = {"collecting", "failed", "ready", "expired"}) State state,
        @Schema(enumeration = {"client", "staff"}) Origin requestedBy,
        @Schema(examples = "request-of-customer") String reason,
        @Schema(examples = "en") String language,
        Instant requestedAt,
        @Schema(description = "When it came into this state") Instant since,
        @Schema(description = "Who did not give what; resume it once that service is back")
                @Nullable FailureView failure,
        @Schema(description = "How long it can be fetched") @Nullable Instant availableUntil,
        @Schema(description = "SHA-256 of manifest.json, which names that of every other file")
                @Nullable String manifestSha256,
        @Schema(description = "How often it was fetched") int downloads,
        @Schema(description = "Sections that are collected") int collected,
        @Schema(description = "Sections in all") int of,
        List<SectionView> sections) {

    /// Which service did not answer.
    @Schema(name = "AccessExportFailure")
    record FailureView(
            @Schema(examples = "loyalty") String service,
            @Schema(examples = "points") String section,
            Instant at) {}

    /// One kind of data.
    @Schema(name = "AccessExportSection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SectionView(
            @Schema(examples = "purchases") String section,
            @Schema(examples = "purchase") String service,
            @Schema(enumeration = {"waiting", "collected", "failed"}) String state,
            @Nullable Integer items,
            @Nullable Instant collectedAt) {}

    static AccessView of(UUID customer, Export export, List<Kept> files) {
        var failure = export.failure();
        var ready = export.ready();
        var sections =
                export.state() == State.EXPIRED
                        ? List.<SectionView>of()
                        : Section.ALL.stream().map(each -> view(each, export, files)).toList();
        return new AccessView(
                export.exportId(),
                customer,
                export.state(),
                export.origin(),
                export.reason(),
                export.language(),
                export.requestedAt(),
                export.changedAt(),
                failure == null
                        ? null
                        : new FailureView(failure.service(), failure.section(), failure.at()),
                ready == null ? null : ready.until(),
                ready == null ? null : ready.manifestHash(),
                export.downloads(),
                (int) sections.stream().filter(each -> each.state().equals("collected")).count(),
                Section.ALL.size(),
                sections);
    }

    private static SectionView view(Section section, Export export, List<Kept> files) {
        var failure = export.failure();
        boolean failed = failure != null && failure.section().equals(section.name());
        return files.stream()
                .filter(file -> file.name().equals(section.file()))
                .findFirst()
                .map(file ->
                        new SectionView(
                                section.name(),
                                section.service(),
                                "collected",
                                file.items(),
                                file.collectedAt()))
                .orElseGet(() ->
                        new SectionView(
                                section.name(),
                                section.service(),
                                failed ? "failed" : "waiting",
                                null,
                                null));
    }
}
