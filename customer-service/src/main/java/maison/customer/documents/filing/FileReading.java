package maison.customer.documents.filing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.clienteling.notes.NoteReader;
import maison.customer.documents.FileProblems;
import maison.customer.documents.file.FileRefusal.FileUnknown;
import maison.customer.documents.file.Sort;
import maison.customer.documents.files.FileContents;
import maison.customer.documents.files.FileList;
import maison.customer.documents.files.FileRow;
import maison.customer.documents.files.Part;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Shows files, and logs that.
@Singleton
final class FileReading {

    private final FileList files;
    private final FileContents contents;
    private final FileConsent consent;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;

    FileReading(
            FileList files,
            FileContents contents,
            FileConsent consent,
            CustomerKeys keys,
            Looks looks,
            Caller caller) {
        this.files = files;
        this.contents = contents;
        this.consent = consent;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
    }

    <V> Page<V> list(
            UUID id,
            FileList.Wanted wanted,
            @Nullable String after,
            int limit,
            Function<FileRow, V> view) {
        caller.requireOwn(id);
        var key = keys.of(id);
        var page = files.of(id, key, NoteReader.of(caller), wanted, after, limit);
        looks.seen(Set.of(id), plural(wanted.sort()), List.of(plural(wanted.sort())));
        return new Page<>(page.items().stream().map(view).toList(), page.next());
    }

    Response photo(UUID id, UUID photoId) {
        var key = look(id);
        FileRow photo = find(Sort.PHOTO, id, photoId, key);
        return shown(id, photo, key, Part.ORIGINAL).type(photo.mediaType()).build();
    }

    Response thumbnail(Sort sort, UUID id, UUID fileId) {
        var key = look(id);
        FileRow file = find(sort, id, fileId, key);
        return shown(id, file, key, Part.THUMBNAIL).type("image/jpeg").build();
    }

    /// A file to be stored, not shown: whatever it is taken for, it runs nothing.
    ///
    /// @param ending what the name of such a file ends with
    Response download(Sort sort, UUID id, UUID fileId, Function<FileRow, String> ending) {
        var key = look(id);
        FileRow file = find(sort, id, fileId, key);
        return shown(id, file, key, Part.ORIGINAL)
                .type(file.mediaType())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s.%s\"".formatted(fileId, ending.apply(file)))
                .build();
    }

    private SubjectKey look(UUID id) {
        caller.requireOwn(id);
        return keys.of(id);
    }

    private FileRow find(Sort sort, UUID id, UUID fileId, SubjectKey key) {
        return files.find(sort, id, fileId, key, NoteReader.of(caller))
                .orElseThrow(() -> gone(sort));
    }

    private Response.ResponseBuilder shown(UUID id, FileRow file, SubjectKey key, Part part) {
        // Somebody may see what is held of them, whatever they allow others.
        if (!caller.has(Roles.SUBJECT_ACCESS) && !caller.has(Roles.CLIENT)) {
            consent.require(id, file.sort());
        }
        byte[] bytes = contents.read(file, key, part).orElseThrow(() -> gone(file.sort()));
        looks.seen(Set.of(id), file.sort().stored(), List.of(plural(file.sort())));
        return Response.ok(bytes)
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static String plural(Sort sort) {
        return sort.stored() + "s";
    }

    private static ProblemException gone(Sort sort) {
        return new ProblemException(FileProblems.problemOf(new FileUnknown(), sort));
    }
}
