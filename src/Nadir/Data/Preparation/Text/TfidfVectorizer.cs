using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Weighs the terms of a text by how often they stand in it and how rare they are in others: a column a term.</summary>
/// <remarks>
/// A <see cref="CountVectorizer"/>, then a <see cref="TfidfTransformer"/>. Twin: sklearn.feature_extraction.text.TfidfVectorizer.
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
/// <param name="norm">What each row is divided by.</param>
/// <param name="useIdf">Whether rare terms weigh more.</param>
/// <param name="smoothIdf">Whether frequencies are counted as if one more text held every term.</param>
/// <param name="sublinearTf">Whether a count n becomes 1 + ln n.</param>
public sealed class TfidfVectorizer(
    TextAnalyzer analyzer = TextAnalyzer.Word,
    bool lowercase = true,
    string[]? stopWords = null,
    int minNgram = 1,
    int maxNgram = 1,
    double minDf = 1,
    double maxDf = 1,
    int? maxFeatures = null,
    bool binary = false,
    string[]? vocabulary = null,
    RowNorm norm = RowNorm.L2,
    bool useIdf = true,
    bool smoothIdf = true,
    bool sublinearTf = false)
    : VocabularyPreparation(analyzer, lowercase, stopWords, minNgram, maxNgram, minDf, maxDf, maxFeatures, binary, vocabulary)
{
    private double[] idf = [];

    /// <summary>What each row is divided by.</summary>
    public RowNorm Norm { get; } = Require.Defined(norm);

    /// <summary>Whether rare terms weigh more.</summary>
    public bool UseIdf { get; } = useIdf;

    /// <summary>Whether frequencies are counted as if one more text held every term.</summary>
    public bool SmoothIdf { get; } = smoothIdf;

    /// <summary>Whether a count n becomes 1 + ln n.</summary>
    public bool SublinearTf { get; } = sublinearTf;

    /// <summary>Each term's inverse document frequency.</summary>
    public IReadOnlyList<double> Idf => Known(idf);

    private TermWeights Weights => new(Norm, UseIdf, SmoothIdf, SublinearTf);

    private protected override void LearnCounts(double[][] counts) => idf = Weights.Learn(counts);

    private protected override void Weigh(double[][] counts) => Weights.Apply(counts, idf);

    /// <inheritdoc/>
    protected override void Write(JsonObject learned)
    {
        base.Write(learned);
        learned["idf"] = LearnedJson.Of(idf);
    }

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        base.Read(learned, inputs);
        idf = TermWeights.Read(learned, learned["terms"].Items().Count);
    }
}
