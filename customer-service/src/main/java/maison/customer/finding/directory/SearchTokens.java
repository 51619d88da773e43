package maison.customer.finding.directory;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import maison.customer.identity.person.SearchTerms.Term;
import maison.platform.sealing.IndexKey;

/// Turns search terms into the keyed tokens that stand in the table.
@Singleton
final class SearchTokens {

    private final IndexKey key;

    SearchTokens(IndexKey key) {
        this.key = key;
    }

    /// For `search_tokens`.
    List<Long> of(Collection<Term> terms) {
        return terms.stream().map(term -> key.shortToken(term.kind(), term.value())).toList();
    }

    /// For `exact_tokens`: wide enough to stand for the value itself.
    List<byte[]> exactly(Collection<Term> terms) {
        return terms.stream().map(term -> key.token(term.kind(), term.value())).toList();
    }
}
