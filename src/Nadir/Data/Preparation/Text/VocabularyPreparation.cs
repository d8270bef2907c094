using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>A preparation that counts the terms of texts, a column each.</summary>
public abstract class VocabularyPreparation : TextPreparation
{
    private Vocabulary? learned;

    private protected VocabularyPreparation(
        TextAnalyzer analyzer,
        bool lowercase,
        string[]? stopWords,
        int minNgram,
        int maxNgram,
        double minDf,
        double maxDf,
        int? maxFeatures,
        bool binary,
        string[]? vocabulary)
        : base(analyzer, lowercase, stopWords, minNgram, maxNgram)
    {
        (MinDf, MaxDf, Binary, Vocabulary) = (Require.NotNegative(minDf), Require.Positive(maxDf), binary, vocabulary);
        MaxFeatures = maxFeatures is { } most ? Require.Positive(most, nameof(maxFeatures)) : null;
        if (vocabulary is not null)
            learned = new Vocabulary(vocabulary);
    }

    /// <summary>In how many texts a term must stand at least.</summary>
    public double MinDf { get; }

    /// <summary>In how many texts a term may stand at most.</summary>
    public double MaxDf { get; }

    /// <summary>How many terms there are at most.</summary>
    public int? MaxFeatures { get; }

    /// <summary>Whether a term counts once a text.</summary>
    public bool Binary { get; }

    /// <summary>The terms, where they were given.</summary>
    public string[]? Vocabulary { get; }

    /// <summary>The terms that were learned, in the order of the columns.</summary>
    public IReadOnlyList<string> Terms => Known(learned!.Terms);

    /// <summary>Takes in the counts of the training texts.</summary>
    private protected virtual void LearnCounts(double[][] counts)
    {
    }

    /// <summary>What counts become; may be changed in place.</summary>
    private protected virtual void Weigh(double[][] counts)
    {
    }

    /// <inheritdoc/>
    protected sealed override void Learn(Table inputs, Tensor? targets) => LearnFrom(inputs, out _);

    /// <inheritdoc/>
    protected sealed override Table LearnAndApply(Table inputs, Tensor? targets)
    {
        LearnFrom(inputs, out var counts);
        return Weighed(counts);
    }

    /// <inheritdoc/>
    protected sealed override Table Apply(Table inputs) => Weighed(learned!.Counts(TermsOf(inputs), Binary, ClassName));

    /// <inheritdoc/>
    protected sealed override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) => learned!.Terms;

    /// <inheritdoc/>
    protected override void Write(JsonObject learned) => learned["terms"] = LearnedJson.Of(this.learned!.Terms);

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        try
        {
            this.learned = new Vocabulary(learned["terms"].Items().Select(item => item.Text()));
        }
        catch (ArgumentException refused)
        {
            throw learned["terms"].Fault($"{Error.TextOf(refused)}");
        }
    }

    private void LearnFrom(Table inputs, out double[][] counts)
    {
        var terms = TermsOf(inputs);
        var found = Vocabulary is null ? Nadir.Vocabulary.Learn(terms, MinDf, MaxDf, MaxFeatures) : new Vocabulary(Vocabulary);
        counts = found.Counts(terms, Binary, ClassName);
        LearnCounts(counts);
        learned = found;
    }

    private Table Weighed(double[][] counts)
    {
        Weigh(counts);
        return new Table(counts.Select((values, i) => new NumberColumn(learned!.Terms[i], values)));
    }

    private IReadOnlyList<string>[] TermsOf(Table inputs) => Array.ConvertAll(TextsOf(inputs), Tokens);
}
