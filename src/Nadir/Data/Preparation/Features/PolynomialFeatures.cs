using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>All products of columns up to a degree.</summary>
/// <remarks>
/// In order of degree, then of the columns: for a, b and degree 2 these are 1, a, b, a², a·b, b².
/// Twin: sklearn.preprocessing.PolynomialFeatures (degree=(minDegree, degree)).
/// </remarks>
public sealed class PolynomialFeatures : Preparation
{
    // The products themselves take memory, however few rows there are.
    private const int LeastRows = 256;

    private int[][] products = [];
    private int inputCount;

    /// <summary>Products up to a degree.</summary>
    /// <param name="degree">The highest degree; 0 or above.</param>
    /// <param name="interactionOnly">Whether no column stands twice in a product.</param>
    /// <param name="includeBias">Whether a column of ones comes first.</param>
    /// <param name="minDegree">The lowest degree, beside the ones; 0 or 1 for all.</param>
    /// <exception cref="ArgumentException">minDegree is above degree, or no product is left.</exception>
    public PolynomialFeatures(int degree = 2, bool interactionOnly = false, bool includeBias = true, int minDegree = 0)
    {
        (Degree, InteractionOnly, IncludeBias, MinDegree) = (Require.NotNegative(degree), interactionOnly, includeBias, Require.NotNegative(minDegree));
        if (minDegree > degree)
            throw Error.Argument($"minDegree must be at most degree, got {minDegree} and {degree}.", nameof(minDegree));
        if (degree == 0 && !includeBias)
            throw Error.Argument($"degree 0 without includeBias leaves no column. Raise degree, or set includeBias.", nameof(degree));
    }

    /// <summary>The highest degree.</summary>
    public int Degree { get; }

    /// <summary>Whether no column stands twice in a product.</summary>
    public bool InteractionOnly { get; }

    /// <summary>Whether a column of ones comes first.</summary>
    public bool IncludeBias { get; }

    /// <summary>The lowest degree, beside the ones.</summary>
    public int MinDegree { get; }

    /// <summary>Each product's columns, one as often as its power.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Products => Known(products);

    /// <inheritdoc/>
    protected override ColumnType Takes => ColumnType.Numbers;

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets) => Use(inputs.Columns.Count, inputs.Count);

    /// <inheritdoc/>
    protected override Table Apply(Table inputs)
    {
        DenseSize.Check(inputs.Count, products.Length, ClassName, "Lower degree, or choose columns (ColumnTransformer).");
        var names = NamesOut([.. inputs.Names]);
        return new Table(products.Select((product, i) => new NumberColumn(names[i], Product(inputs, product))));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) => [.. products.Select(product => product.Length == 0
        ? "1"
        : string.Join(' ', product.GroupBy(column => column).Select(group =>
            group.Count() == 1 ? inputs[group.Key] : FormattableString.Invariant($"{inputs[group.Key]}^{group.Count()}"))))];

    /// <inheritdoc/>
    protected override void Write(JsonObject learned) => learned["inputs"] = inputCount;

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        if (learned["inputs"].Int32() != inputs.Count)
            throw learned["inputs"].Fault($"expected {inputs.Count}, the number of columns, got {learned["inputs"].Int32()}. Save the run anew.");
        try
        {
            Use(inputs.Count, 1);
        }
        catch (ArgumentException refused)
        {
            throw learned.Fault($"{Error.TextOf(refused)}");
        }
    }

    private static double[] Product(Table inputs, int[] product)
    {
        var values = new double[inputs.Count];
        Array.Fill(values, 1);
        foreach (var column in product)
        {
            var own = ((NumberColumn)inputs.Columns[column]).Values;
            for (var row = 0; row < values.Length; row++)
                values[row] *= own[row];
        }

        return values;
    }

    private void Use(int inputs, int rows)
    {
        var first = Math.Max(1, MinDegree);
        var count = Enumerable.Range(first, Math.Max(0, Degree - first + 1)).Sum(degree => CountOf(inputs, degree));
        DenseSize.Check(Math.Max(rows, LeastRows), count, ClassName, "Lower degree, or choose columns (ColumnTransformer).");
        var made = new List<int[]>();
        if (IncludeBias)
            made.Add([]);
        for (var degree = first; degree <= Degree; degree++)
            AddProducts(made, new int[degree], 0, 0, inputs);

        if (made.Count == 0)
            throw Error.Argument($"PolynomialFeatures leaves no column: {inputs} columns have no product of {MinDegree} different ones. Lower minDegree.");
        (products, inputCount) = ([.. made], inputs);
    }

    private long CountOf(int inputs, int degree)
    {
        var from = InteractionOnly ? inputs : inputs + (long)degree - 1;
        var count = 1.0;
        for (var i = 0; i < degree; i++)
            count *= (from - i) / (double)(i + 1);
        return (long)Math.Clamp(Math.Round(count), 0, int.MaxValue);
    }

    private void AddProducts(List<int[]> made, int[] product, int place, int from, int inputs)
    {
        if (place == product.Length)
        {
            made.Add((int[])product.Clone());
            return;
        }

        for (var column = from; column < inputs; column++)
        {
            product[place] = column;
            AddProducts(made, product, place + 1, InteractionOnly ? column + 1 : column, inputs);
        }
    }
}
