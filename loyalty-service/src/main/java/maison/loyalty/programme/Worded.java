package maison.loyalty.programme;

/// A choice that a programme's data and the API call by a word.
interface Worded {

    /// As it is written in JSON.
    String word();
}
