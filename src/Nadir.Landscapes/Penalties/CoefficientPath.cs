namespace Nadir.Landscapes;

/// <summary>The weights of a linear model as the penalty on them grows.</summary>
/// <remarks>
/// For each λ, the smallest of Σ(y − b − Σⱼ wⱼ·xⱼ)² ÷ 2N + λ·(l1Ratio·Σ|w| + ½·(1 − l1Ratio)·Σw²); b is not penalised.
/// Twin: sklearn.linear_model.lasso_path and enet_path (alphas, on centred data); Ridge(alpha = λ·N) for l1Ratio 0.
/// </remarks>
public sealed class CoefficientPath
{
    private const double SmallestShare = 1e-3;

    // Shares of the columns' mean variance: next to nothing, and all but the whole of every weight.
    private const double LeastRidge = 1e-4, MostRidge = 1e3;

    private readonly double[][] weights;

    private CoefficientPath(IReadOnlyList<string> names, double l1Ratio, double[] lambdas, double[][] weights, double[] intercepts) =>
        (Names, L1Ratio, Lambdas, this.weights, Intercepts) = (names, l1Ratio, lambdas, weights, intercepts);

    /// <summary>The columns the weights belong to.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The share of the sizes: 1 for the lasso, 0 for ridge regression.</summary>
    public double L1Ratio { get; }

    /// <summary>The factors of the penalty, smallest first.</summary>
    public IReadOnlyList<double> Lambdas { get; }

    /// <summary>b for each λ.</summary>
    public IReadOnlyList<double> Intercepts { get; }

    /// <summary>A column's weight for each λ; exactly 0 where the penalty holds it.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public IReadOnlyList<double> this[string name]
    {
        get
        {
            var place = Enumerable.Range(0, Names.Count).Where(i => Names[i] == VariableName.Of(Require.Present(name))).ToList();
            return place.Count > 0
                ? weights[place[0]]
                : throw Error.Argument($"There is no weight of '{name}'.{CatalogueName.DidYouMean(name, Names)} There are those of {string.Join(", ", Names)}.", nameof(name));
        }
    }

    /// <summary>The path of the target's weights on all other columns.</summary>
    /// <param name="data">Columns and target, as they are; scale them first where they are of different kinds.</param>
    /// <param name="l1Ratio">The share of the sizes; from 0 (ridge) to 1 (lasso).</param>
    /// <param name="lambdas">
    /// The factors, 0 or above; when left out 100 up to the one from which all weights are 0, or for ridge regression,
    /// which has none such, up to one that leaves next to nothing of them.
    /// </param>
    /// <exception cref="ArgumentException">There is no column but the target or no factor, or the squares of a column overflow.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public static CoefficientPath Of(DataColumns data, double l1Ratio = 1, IReadOnlyList<double>? lambdas = null)
    {
        Require.Probability(l1Ratio);
        string[] names = [.. Require.Present(data).Names.Where(name => name != data.Target)];
        if (names.Length == 0)
            throw Error.Argument($"There is no column to predict '{data.Target}' from. Add one.", nameof(data));
        var moments = new CentredMoments(data, names);
        double[] factors = [.. (lambdas ?? Usual(moments, l1Ratio)).Select(lambda => Require.NotNegative(lambda, nameof(lambdas))).Order()];
        if (factors.Length == 0)
            throw Error.Argument($"A path needs at least one factor of the penalty.", nameof(lambdas));
        var found = l1Ratio == 0 ? Ridge(moments, factors) : new CoordinateDescent(moments, l1Ratio).Path(factors);
        var weights = names.Select((_, column) => found.Select(at => at[column]).ToArray()).ToArray();
        return new CoefficientPath(names, l1Ratio, factors, weights, [.. found.Select(moments.InterceptOf)]);
    }

    /// <summary>Evenly spaced logarithms up to the factor from which the lasso's weights are all 0, or ridge regression's nearly.</summary>
    private static double[] Usual(CentredMoments moments, double l1Ratio)
    {
        const int Count = 100;
        if (l1Ratio == 0)
        {
            var size = moments.WithTarget.Length;
            var variance = Enumerable.Range(0, size).Average(column => moments.Products[(column * size) + column]);
            var growth = Math.Pow(MostRidge / LeastRidge, 1 / (Count - 1.0));
            return variance == 0 ? [0] : [.. Enumerable.Range(0, Count).Select(i => variance * LeastRidge * Math.Pow(growth, i))];
        }

        var largest = moments.WithTarget.Max(Math.Abs) / Math.Max(l1Ratio, SmallestShare);
        if (largest == 0)
            return [0];
        return [.. Enumerable.Range(0, Count).Select(i => i == Count - 1 ? largest : largest * Math.Pow(SmallestShare, 1 - (i / (Count - 1.0))))];
    }

    /// <summary>(X′X ÷ N + λ)⁻¹·X′y ÷ N, by the eigenvectors of X′X.</summary>
    private static double[][] Ridge(CentredMoments moments, double[] factors)
    {
        var size = moments.WithTarget.Length;
        var (values, vectors) = (new double[size], new double[size * size]);
        SymmetricEigen.Decompose(moments.Products, values, vectors);
        var smallest = size * 1e-15 * values[^1];
        return [.. factors.Select(At)];

        double[] At(double lambda)
        {
            var weights = new double[size];
            for (var i = 0; i < size; i++)
            {
                // Columns that depend on each other leave directions without data; the weights have no part along these.
                if (values[i] <= smallest && lambda <= smallest)
                    continue;
                var part = 0.0;
                for (var row = 0; row < size; row++)
                    part += vectors[(row * size) + i] * moments.WithTarget[row];
                for (var row = 0; row < size; row++)
                    weights[row] += part / (Math.Max(values[i], 0) + lambda) * vectors[(row * size) + i];
            }

            return weights;
        }
    }
}
