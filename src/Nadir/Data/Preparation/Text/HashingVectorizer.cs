using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Counts the terms of a text in columns chosen by their hash: nothing is learned, and no vocabulary is kept.</summary>
/// <remarks>
/// Columns are called by their number. What it makes is dense, so a million columns, the default, are for few texts at a time; 2^10 to
/// 2^16 often suffice. Twin: sklearn.feature_extraction.text.HashingVectorizer (MurmurHash3, seed 0).
/// </remarks>
[Example("nFeatures=16")]
public sealed class HashingVectorizer : TextPreparation
{
    /// <summary>A vectorizer.</summary>
    /// <param name="nFeatures">How many columns there are.</param>
    /// <param name="analyzer">What texts are taken apart into.</param>
    /// <param name="lowercase">Whether texts become lower case first.</param>
    /// <param name="stopWords">Words that do not count.</param>
    /// <param name="minNgram">The shortest run of words or characters that is a term.</param>
    /// <param name="maxNgram">The longest.</param>
    /// <param name="binary">Whether a column is 1 where any term fell into it.</param>
    /// <param name="norm">What each row is divided by.</param>
    /// <param name="alternateSign">Whether half of the terms count negatively, so that collisions cancel in the mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">nFeatures is not above 0, or the runs are out of order.</exception>
    public HashingVectorizer(
        int nFeatures = 1 << 20,
        TextAnalyzer analyzer = TextAnalyzer.Word,
        bool lowercase = true,
        string[]? stopWords = null,
        int minNgram = 1,
        int maxNgram = 1,
        bool binary = false,
        RowNorm norm = RowNorm.L2,
        bool alternateSign = true)
        : base(analyzer, lowercase, stopWords, minNgram, maxNgram) =>
        (NFeatures, Binary, Norm, AlternateSign) = (Require.Positive(nFeatures), binary, Require.Defined(norm), alternateSign);

    /// <summary>How many columns there are.</summary>
    public int NFeatures { get; }

    /// <summary>Whether a column is 1 where any term fell into it.</summary>
    public bool Binary { get; }

    /// <summary>What each row is divided by.</summary>
    public RowNorm Norm { get; }

    /// <summary>Whether half of the terms count negatively.</summary>
    public bool AlternateSign { get; }

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets) => _ = TextsOf(inputs);

    /// <inheritdoc/>
    protected override Table Apply(Table inputs)
    {
        var texts = TextsOf(inputs);
        DenseSize.Check(texts.Length, NFeatures, ClassName, "Lower nFeatures, or pass fewer texts at once.");
        var made = Enumerable.Range(0, NFeatures).Select(_ => new double[texts.Length]).ToArray();
        for (var row = 0; row < texts.Length; row++)
        {
            foreach (var term in Tokens(texts[row]))
            {
                var hash = MurmurHash3.Of(term);
                var own = made[(int)(Math.Abs((long)hash) % NFeatures)];
                own[row] = Binary ? 1 : own[row] + (AlternateSign && hash < 0 ? -1 : 1);
            }
        }

        TermWeights.Normalize(made, Norm);
        var names = NamesOut([]);
        return new Table(made.Select((values, i) => new NumberColumn(names[i], values)));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) =>
        [.. Enumerable.Range(0, NFeatures).Select(i => FormattableString.Invariant($"{i}"))];

    /// <inheritdoc/>
    protected override void Write(JsonObject learned)
    {
    }

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
    }
}
