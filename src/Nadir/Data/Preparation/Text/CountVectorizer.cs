namespace Nadir;

/// <summary>Counts how often each term stands in a text: a column a term.</summary>
/// <remarks>
/// Takes one column of texts. Terms are in the order of their code points; of terms as frequent as the last that
/// maxFeatures allows, the first in that order stay. Twin: sklearn.feature_extraction.text.CountVectorizer.
/// </remarks>
/// <param name="analyzer">What texts are taken apart into.</param>
/// <param name="lowercase">Whether texts become lower case first.</param>
/// <param name="stopWords">Words that do not count.</param>
/// <param name="minNgram">The shortest run of words or characters that is a term.</param>
/// <param name="maxNgram">The longest.</param>
/// <param name="minDf">In how many texts a term must stand: below 1 a share of them, from 1 a count.</param>
/// <param name="maxDf">In how many texts a term may stand: up to 1 a share of them, above 1 a count.</param>
/// <param name="maxFeatures">How many terms there are at most, the most frequent; all without it.</param>
/// <param name="binary">Whether a term counts once a text.</param>
/// <param name="vocabulary">The terms in order; those of the training texts without it.</param>
public sealed class CountVectorizer(
    TextAnalyzer analyzer = TextAnalyzer.Word,
    bool lowercase = true,
    string[]? stopWords = null,
    int minNgram = 1,
    int maxNgram = 1,
    double minDf = 1,
    double maxDf = 1,
    int? maxFeatures = null,
    bool binary = false,
    string[]? vocabulary = null)
    : VocabularyPreparation(analyzer, lowercase, stopWords, minNgram, maxNgram, minDf, maxDf, maxFeatures, binary, vocabulary);
