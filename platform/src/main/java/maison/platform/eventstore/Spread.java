package maison.platform.eventstore;

import java.util.List;
import java.util.UUID;

/// How an aggregate is read and stored whose events may lie in several streams: each event stays in
/// the stream of what it is about, and all of them are decided on together.
///
/// Whoever stores anything of such an aggregate must store something in one and the same of its
/// streams, whose version then tells that a decision was made on what is not so any more.
public interface Spread<S, E> {

    /// The whole of which a stream is part.
    ///
    /// @param own what the stream says by itself
    /// @return the same for a stream that is part of nothing
    Loaded<S, E> whole(UUID id, Loaded<S, E> own);

    /// What to store of a decision.
    ///
    /// @param id of the stream that was asked
    /// @param onVersion of that stream
    /// @param after the state that the events lead to
    List<Append.Part> parts(UUID id, int onVersion, S after, List<E> events);

    /// One stream for each aggregate.
    static <S, E> Spread<S, E> none(EventTypes<E> types) {
        return new Spread<>() {
            @Override
            public Loaded<S, E> whole(UUID id, Loaded<S, E> own) {
                return own;
            }

            @Override
            public List<Append.Part> parts(UUID id, int onVersion, S after, List<E> events) {
                return List.of(Append.part(types, id, onVersion, events));
            }
        };
    }
}
