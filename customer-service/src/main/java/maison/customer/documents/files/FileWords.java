package maison.customer.documents.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import maison.customer.SealedJson;
import maison.customer.documents.file.Sort;
import maison.customer.documents.mesh.Reading.Mesh;
import maison.customer.tailoring.length.Unit;
import maison.platform.sealing.Sealed;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What is said of a file, in the clear. It lives as long as a request and is never stored or
/// logged.
///
/// @param digest SHA-256 of the content, which tells a repeated request from another one
/// @param kind of a document
/// @param mesh what a scan is found to be: how large somebody is
/// @param unit of the mesh, by the word of who sent it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileWords(
        @Nullable String caption,
        String digest,
        @Nullable DocumentKind kind,
        @Nullable Mesh mesh,
        @Nullable Unit unit) {

    /// The words as ciphertext.
    public Sealed seal(SubjectKey key, Sort sort) {
        return SealedJson.seal(key, sort.stored(), this);
    }

    /// What the ciphertext says.
    public static FileWords open(SubjectKey key, Sort sort, Sealed words) {
        return SealedJson.open(key, sort.stored(), words, FileWords.class);
    }

    @Override
    public String toString() {
        return "FileWords[…]";
    }
}
