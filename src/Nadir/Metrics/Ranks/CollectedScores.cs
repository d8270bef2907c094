namespace Nadir;

/// <summary>All scores that came, with what each should have been: rankings cannot be made from less.</summary>
/// <param name="metric">The metric's name.</param>
/// <param name="sumToOne">Whether rows of several scores must be probabilities, to be comparable with each other.</param>
internal sealed class CollectedScores(string metric, bool sumToOne)
{
    private readonly List<double> scores = [], weights = [];
    private readonly List<bool> yes = [];

    /// <summary>How many scores a decision has; 0 before the first batch.</summary>
    public int Columns { get; private set; }

    /// <summary>How many decisions with a weight there are.</summary>
    public int Rows => weights.Count;

    public void Add(Tensor target, Tensor prediction, Tensor? sampleWeights)
    {
        var isSingle = RowMetric.IsSingle(prediction);
        var columns = isSingle ? 1 : prediction.Shape[-1];
        var isNumbers = !isSingle && target.Shape != prediction.Shape;
        Check(target, prediction, columns, isNumbers);
        SampleWeights.Check(sampleWeights, prediction.Rank == 0 ? 1 : prediction.Shape[0]);
        if (prediction.Count == 0)
            return;
        Columns = columns;
        var rows = prediction.Count / columns;
        for (var row = 0; row < rows; row++)
        {
            var weight = SampleWeights.Of(sampleWeights, sampleWeights is null ? 0 : row / (rows / sampleWeights.Count));
            if (weight == 0)
                continue;
            weights.Add(weight);
            for (var column = 0; column < columns; column++)
            {
                var at = (row * columns) + column;
                scores.Add(prediction.ElementAt(at));
                yes.Add(isNumbers ? target.ElementAt(row) == column : target.ElementAt(at) > 0);
            }
        }
    }

    /// <summary>The ranking of one column.</summary>
    public RankedScores Column(int column) => Ranked(Enumerable.Range(0, Rows).Select(row => (row, column)), Rows);

    /// <summary>The ranking of all columns together.</summary>
    public RankedScores All() =>
        Ranked(Enumerable.Range(0, Rows * Columns).Select(at => (at / Columns, at % Columns)), Rows * Columns);

    /// <summary>The ranking of one class' scores among its samples and those of another.</summary>
    public RankedScores Pair(int column, int against)
    {
        var rows = Enumerable.Range(0, Rows).Where(row => IsYes(row, column) || IsYes(row, against)).ToList();
        return Ranked(rows.Select(row => (row, column)), rows.Count);
    }

    /// <summary>Whether every row is yes in just one column, as class numbers and one-hot rows are.</summary>
    public bool IsOneOfMany => Enumerable.Range(0, Rows)
        .All(row => Enumerable.Range(0, Columns).Count(column => IsYes(row, column)) == 1);

    private bool IsYes(int row, int column) => yes[(row * Columns) + column];

    private RankedScores Ranked(IEnumerable<(int Row, int Column)> places, int count)
    {
        var (keys, samples, at) = (new double[count], new double[count], 0);
        foreach (var (row, column) in places)
        {
            keys[at] = scores[(row * Columns) + column];
            samples[at++] = IsYes(row, column) ? weights[row] : -weights[row];
        }

        return new RankedScores(keys, samples);
    }

    private void Check(Tensor target, Tensor prediction, int columns, bool isNumbers)
    {
        if (!prediction.IsFloating)
            throw Error.Argument($"{metric} ranks by scores and needs Float32 or Float64 predictions, got {prediction.ElementType}. Give scores, not classes.");
        if (Columns != 0 && columns != Columns)
            throw Error.Shape($"{metric} has seen {Columns} scores a sample, got {prediction.Shape}. Start() another count for other scores.");
        if (isNumbers)
        {
            RowShapes.RequireClasses(metric, target, prediction);
            MetricDomain.Classes(metric, target, columns);
        }
        else
        {
            if (!RowMetric.AreColumns(target.Shape, prediction.Shape))
                throw Error.Shape($"{metric} needs one target for each score, got {target.Shape} and {prediction.Shape}.");
            MetricDomain.YesOrNo(metric, target);
        }

        for (var i = 0; i < prediction.Count; i++)
        {
            if (double.IsNaN(prediction.ElementAt(i)))
                throw Error.Argument($"{metric} cannot rank NaN, got one in {RowShapes.Position(i, prediction.Shape)}.");
        }

        if (sumToOne && isNumbers)
            (LossDomain.Distributions with { Hint = "Put a softmax before, or pass checkDomain: false." }).Check(prediction, "prediction", metric);
    }
}
