namespace Nadir.Tests.Data.Steps;

/// <summary>A learning that fails leaves what was learned before, and too much is refused before memory is taken.</summary>
public sealed class FailedFitTests
{
    private static readonly Table Cities = new(new TextColumn("city", ["Oslo", "Bern", "Oslo"]), new TextColumn("land", ["N", "S", "N"]));

    [Fact]
    public void OneHotEncoder_FitTransformThatLeavesNoColumn_KeepsWhatItLearned()
    {
        var encoder = new OneHotEncoder(DroppedCategory.First);
        var before = encoder.FitTransform(Cities);

        var refused = Assert.Throws<ArgumentException>(() => encoder.FitTransform(new Table(new TextColumn("city", ["Rome", "Rome"]))));

        Assert.Contains("leaves no column", refused.Message);
        Same(before, encoder.Transform(Cities));
        Assert.Throws<ArgumentException>(() => new OneHotEncoder(DroppedCategory.First).Fit(new Table(new TextColumn("city", ["Rome"]))));
    }

    [Fact]
    public void ColumnTransformer_FitTransformWithNamesTwice_KeepsWhatItLearned()
    {
        var transformer = new ColumnTransformer([new ForColumns(new OneHotEncoder(), ["city"])], Remainder.Passthrough, verboseFeatureNamesOut: false);
        var before = transformer.FitTransform(Cities);
        var clash = new Table(new TextColumn("city", ["Oslo", "Bern"]), new NumberColumn("city_Oslo", [1, 2]));

        Assert.Throws<ArgumentException>(() => transformer.FitTransform(clash));
        var refused = Assert.Throws<ArgumentException>(() => transformer.Fit(clash));

        Assert.Contains("'city_Oslo'", refused.Message);
        Same(before, transformer.Transform(Cities));
    }

    [Fact]
    public void OneHotEncoder_ColumnOfManyKeys_IsRefusedBeforeMemoryIsTaken()
    {
        var keys = new Table(new TextColumn("key", [.. Enumerable.Range(0, 30_000).Select(i => $"k{i}")]));

        var refused = Assert.Throws<ArgumentException>(() => new OneHotEncoder().Fit(keys));

        Assert.Contains("30000 rows of 30000 columns", refused.Message);
        Assert.Contains("maxCategories", refused.Message);
        Assert.Equal(3, new OneHotEncoder(maxCategories: 3, handleUnknown: UnknownCategory.InfrequentIfExist).FitTransform(keys).Columns.Count);
    }

    [Fact]
    public void Transform_SamplesWithFeaturesInAnotherOrder_IsRefused()
    {
        var inputs = Tensor.From(new double[] { 1, 10, 2, 30 }, new Shape(2, 2));
        var scaler = new StandardScaler();
        scaler.Fit(new Samples(inputs, Tensor.Zeros(new Shape(2)), featureNames: ["a", "b"]));

        var refused = Assert.Throws<ArgumentException>(() => scaler.Transform(new Samples(inputs, Tensor.Zeros(new Shape(2)), featureNames: ["b", "a"])));

        Assert.Contains("'a', 'b', got 'b', 'a'", refused.Message);
        Assert.Equal(2, scaler.Transform(new Samples(inputs, Tensor.Zeros(new Shape(2)))).Count);
    }

    /// <summary>numpy.linspace rounds 100/6·5 up: scikit-learn 1.2.1 gives the 26th of 31 numbers to the bin below.</summary>
    [Fact]
    public void KBinsDiscretizer_NumberOnAQuantile_LiesWhereScikitLearnHasIt()
    {
        var column = new Table(new NumberColumn("a", [.. Enumerable.Range(0, 31).Select(i => (double)i)]));

        var bins = (NumberColumn)new KBinsDiscretizer(6, BinEncoding.Ordinal).FitTransform(column).Columns[0];

        Assert.Equal(QuantileBins, bins.Values);
    }

    [Fact]
    public void SimpleImputer_MedianOfTheLargestNumbers_IsTheMiddleOne()
    {
        var column = new Table(new NumberColumn("a", [-1.5e308, double.NaN, -1e308, 1e308]));

        Assert.Equal([-1e308], ((SimpleImputer)new SimpleImputer(ImputeStrategy.Median).Fit(column)).Statistics);
    }

    private static double[] QuantileBins => [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5];

    private static void Same(Table wanted, Table got)
    {
        Assert.Equal(wanted.Names, got.Names);
        Assert.Equal(wanted.Columns.Select(Values), got.Columns.Select(Values));
    }

    private static double[] Values(TableColumn column) => column is NumberColumn numbers ? numbers.Values : [];
}
