namespace Nadir.Tests.Data.Steps;

/// <summary>What cannot be prepared is refused, with what came and what to do.</summary>
public sealed class BadPreparationTests
{
    private static readonly Table People = new(
        new NumberColumn("age", [30, double.NaN, 51, 22]), new TextColumn("city", ["Oslo", "Bern", null, "Oslo"]), new NumberColumn("size", [1, 2, 3, 4]));

    private static readonly Table Sizes = new(new NumberColumn("a", [1, 2, 3]), new NumberColumn("b", [4, 4, 5]));

    private static readonly Table Cities = new(new TextColumn("city", ["Oslo", "Bern", "Oslo"]));

    private static readonly Dictionary<string, (Action Call, string[] Words)> Cases = new()
    {
        ["unfitted transform"] = (() => new OneHotEncoder().Transform(Cities), ["OneHotEncoder has not learned yet", "Call Fit"]),
        ["unfitted inverse"] = (() => new RobustScaler().InverseTransform(Sizes), ["has not learned yet"]),
        ["unfitted names"] = (() => _ = new PolynomialFeatures().FeatureNames, ["has not learned yet"]),
        ["unfitted pipeline"] = (() => new PreparationPipeline(new StandardScaler()).Transform(Sizes), ["PreparationPipeline has not learned yet"]),
        ["unfitted file"] = (() => new TfidfVectorizer().ToJson(), ["has not learned yet"]),
        ["missing column"] = (() => new StandardScaler().Fit(Sizes).Transform(Sizes.Without("b")), ["'a', 'b'", "'b' is missing"]),
        ["extra column"] = (() => new OrdinalEncoder().Fit(Cities).Transform(People), ["'age', 'size' are too many", "Select"]),
        ["missing and extra"] = (() => new MaxAbsScaler().Fit(Sizes).Transform(new Table(new NumberColumn("a", [1]), new NumberColumn("c", [1]))), ["'b' is missing and 'c' is too many"]),
        ["unnamed width"] = (() => new StandardScaler().Fit(Sizes.ToTensor()).Transform(Cities), ["2 columns without names", "a table of 1"]),
        ["tensor width"] = (() => new StandardScaler().Fit(Sizes).Transform(Tensor.Zeros(new Shape(2, 3))), ["[2]", "[3]"]),
        ["tensor for texts"] = (() => new OneHotEncoder().Fit(Cities).Transform(Tensor.Zeros(new Shape(2, 1))), ["'city' holds texts", "Pass a Table"]),
        ["texts scaled"] = (() => new StandardScaler().Fit(Cities), ["takes numbers", "'city' holds texts", "OneHotEncoder"]),
        ["texts binned"] = (() => new KBinsDiscretizer().Fit(Cities), ["takes numbers", "'city'"]),
        ["numbers counted"] = (() => new CountVectorizer().Fit(Sizes), ["takes texts", "'a' holds numbers"]),
        ["tensor counted"] = (() => new CountVectorizer().Fit(Tensor.Zeros(new Shape(2, 2))), ["takes texts", "TextColumn"]),
        ["kind changed"] = (() => new OneHotEncoder().Fit(Cities).Transform(new Table(new NumberColumn("city", [1]))), ["'city' as texts, got numbers"]),
        ["two texts"] = (() => new CountVectorizer().Fit(new Table(new TextColumn("a", ["x y"]), new TextColumn("b", ["z"]))), ["one column of texts, got 2: a, b", "ForColumns"]),
        ["missing text"] = (() => new CountVectorizer().Fit(new Table(new TextColumn("note", ["some words", null]))), ["row 1, column 'note'", "SimpleImputer"]),
        ["missing number"] = (() => new PolynomialFeatures().Fit(People.Select("age")), ["row 1, column 'age'", "missing"]),
        ["missing later"] = (() => new KBinsDiscretizer(2).Fit(Sizes).Transform(new Table(new NumberColumn("a", [1]), new NumberColumn("b", [double.NaN]))), ["row 0, column 'b'"]),
        ["missing in tensor"] = (() => new KBinsDiscretizer(2).Fit(Tensor.From(new[] { 1, double.NaN }, new Shape(2, 1))), ["row 1, column 0"]),
        ["infinite"] = (() => new RobustScaler().Fit(new Table(new NumberColumn("a", [1, double.NegativeInfinity]))), ["row 1, column 'a'", "-Infinity"]),
        ["no rows"] = (() => new StandardScaler().Fit(Sizes.Take(0)), ["at least one sample", "no rows"]),
        ["unknown category"] = (() => new OneHotEncoder().Fit(Cities).Transform(new Table(new TextColumn("city", ["Oslo", "Paris"]))), ["row 1, column 'city'", "'Paris'", "Bern, Oslo", "handleUnknown: Ignore"]),
        ["unknown code"] = (() => new OrdinalEncoder().Fit(Sizes).Transform(new Table(new NumberColumn("a", [1]), new NumberColumn("b", [7]))), ["'7'", "4, 5", "UseEncodedValue"]),
        ["unknown missing"] = (() => new OrdinalEncoder().Fit(Cities).Transform(new Table(new TextColumn("city", [null]))), ["a missing value"]),
        ["too few lists"] = (() => new OneHotEncoder(categories: [["1"]]).Fit(Sizes), ["one list a column, 2, got 1"]),
        ["empty list"] = (() => new OneHotEncoder(categories: [[]]).Fit(Cities), ["empty list for column 'city'"]),
        ["double category"] = (() => new OneHotEncoder(categories: [["Oslo", "Bern", "Oslo"]]).Fit(Cities), ["'Oslo' twice"]),
        ["no number"] = (() => new OrdinalEncoder(categories: [["1", "two", "3"], ["4", "5"]]).Fit(Sizes), ["'two'", "'a'", "holds numbers"]),
        ["given lacks one"] = (() => new OneHotEncoder(categories: [["Oslo"]]).Fit(Cities), ["'Bern'", "row 1"]),
        ["unknown is known"] = (() => new OrdinalEncoder(UnknownOrdinal.UseEncodedValue, 1).Fit(Cities), ["UnknownValue 1", "'city'"]),
        ["unknown for nothing"] = (() => _ = new OrdinalEncoder(unknownValue: 9), ["unknownValue 9", "UseEncodedValue"]),
        ["no targets"] = (() => new TargetEncoder().Fit(Cities), ["learns from targets", "Fit(inputs, targets)"]),
        ["too few targets"] = (() => new TargetEncoder().Fit(Cities, Tensor.Zeros(new Shape(2))), ["[3]", "[2]"]),
        ["target matrix"] = (() => new TargetEncoder().Fit(Cities, Tensor.Zeros(new Shape(3, 2))), ["one target a row", "[3, 2]"]),
        ["infinite target"] = (() => new TargetEncoder().Fit(Cities, Tensor.From([1, double.NaN, 2])), ["row 1", "finite targets"]),
        ["more than two"] = (() => new TargetEncoder(TargetKind.Binary).Fit(Cities, Tensor.From([1L, 2, 3])), ["two classes, got 3", "Multiclass"]),
        ["more folds than rows"] = (() => new TargetEncoder().FitTransform(Cities, Tensor.From([1.0, 2, 3])), ["5 folds, got 3 rows"]),
        ["mean of texts"] = (() => new SimpleImputer().Fit(Cities), ["strategy: Mean is for numbers", "'city'", "MostFrequent"]),
        ["fill for nothing"] = (() => _ = new SimpleImputer(fillValue: "3"), ["fillValue '3'", "Constant"]),
        ["fill no number"] = (() => new SimpleImputer(ImputeStrategy.Constant, "none").Fit(Sizes), ["'none' is no number", "'a'"]),
        ["all empty"] = (() => new SimpleImputer().Fit(new Table(new NumberColumn("a", [double.NaN]))), ["no column", "keepEmptyFeatures"]),
        ["one bin"] = (() => _ = new KBinsDiscretizer(1), ["nBins", "2 or above", "1"]),
        ["no such bin"] = (() => new KBinsDiscretizer(2, BinEncoding.Ordinal).Fit(Sizes).InverseTransform(new Table(new NumberColumn("a", [0]), new NumberColumn("b", [5]))), ["no bin", "5"]),
        ["degrees"] = (() => _ = new PolynomialFeatures(2, minDegree: 3), ["minDegree", "3 and 2"]),
        ["too many products"] = (() => new PolynomialFeatures(12).Fit(Tensor.Zeros(new Shape(2, 60))), ["Lower degree", "limit"]),
        ["percentiles"] = (() => _ = new RobustScaler(lowPercentile: 80), ["lowPercentile", "80 and 75"]),
        ["unit variance of all"] = (() => _ = new RobustScaler(lowPercentile: 0, unitVariance: true), ["unitVariance", "above 0"]),
        ["no terms"] = (() => new CountVectorizer().Fit(new Table(new TextColumn("note", ["a", "? !"]))), ["2 texts hold no term"]),
        ["all pruned"] = (() => new CountVectorizer(minDf: 3).Fit(new Table(new TextColumn("note", ["one two", "one", "three"]))), ["None of the 3 terms", "minDf"]),
        ["min above max"] = (() => new CountVectorizer(minDf: 3, maxDf: 2).Fit(Cities), ["maxDf 2", "minDf 3"]),
        ["runs"] = (() => _ = new TfidfVectorizer(minNgram: 3, maxNgram: 2), ["minNgram", "3 and 2"]),
        ["empty vocabulary"] = (() => _ = new CountVectorizer(vocabulary: []), ["vocabulary is empty"]),
        ["double term"] = (() => _ = new CountVectorizer(vocabulary: ["a", "a"]), ["'a' twice"]),
        ["negative counts"] = (() => new TfidfTransformer().Fit(new Table(new NumberColumn("a", [1, -1]))), ["row 1, column 'a'", "-1"]),
        ["too wide"] = (() => new HashingVectorizer().FitTransform(new Table(new TextColumn("note", new string[1000].Select(_ => "some words").ToArray()))), ["1000 rows of 1048576 columns", "nFeatures"]),
        ["no steps"] = (() => _ = new PreparationPipeline(), ["at least one step"]),
        ["no parts"] = (() => _ = new ColumnTransformer([]), ["at least one part", "ForColumns"]),
        ["double part"] = (() => _ = new ColumnTransformer([new ForColumns(label: "a"), new ForColumns(label: "a")]), ["Two parts are called 'a'"]),
        ["double column"] = (() => _ = new ForColumns(columns: ["a", "a"]), ["'a' twice"]),
        ["no such column"] = (() => new ColumnTransformer([new ForColumns(new StandardScaler(), ["aeg"])]).Fit(People), ["'aeg'", "Did you mean 'age'?", "age, city, size"]),
        ["wrong type"] = (() => new ForColumns(null, ["city"], ColumnType.Numbers).Fit(People), ["'city'", "holds texts", "type is Numbers"]),
        ["none of the type"] = (() => new ForColumns(new OneHotEncoder(), type: ColumnType.Texts).Fit(Sizes), ["No column holds texts", "a, b"]),
        ["name clash"] = (() => new ColumnTransformer([new ForColumns(null, ["size"]), new ForColumns(new StandardScaler(), ["size"])], verboseFeatureNamesOut: false).FitTransform(People), ["called 'size'", "verboseFeatureNamesOut"]),
        ["nothing left"] = (() => new OneHotEncoder(DroppedCategory.First).FitTransform(new Table(new NumberColumn("a", [1, 1]))), ["leaves no column"]),
        ["no way back"] = (() => new SimpleImputer().Fit(Sizes).InverseTransform(Sizes), ["no way back", "Keep the inputs"]),
        ["no way back from pipelines"] = (() => new PreparationPipeline(new SimpleImputer(), new StandardScaler()).Fit(Sizes).InverseTransform(Sizes), ["PreparationPipeline has no way back"]),
        ["step in pipeline"] = (() => new PreparationPipeline(new SimpleImputer(ImputeStrategy.MostFrequent), new StandardScaler()).Fit(Cities), ["StandardScaler takes numbers", "'city'"]),
        ["file: no name"] = (() => Read("""{"preparation": "oneHotEncodr", "learned": {}}"""), ["$.preparation", "Did you mean 'oneHotEncoder'?"]),
        ["file: no shape"] = (() => Read("""{"preparation": "oneHotEncoder", "learned": {}}"""), ["$.learned", "shape"]),
        ["file: huge shape"] = (() => Read("""{"preparation": "standardScaler", "learned": {"shape": [2000000000, 2000000000]}}"""), ["$.learned.shape", "lengths"]),
        ["file: no lists"] = (() => Read("""{"preparation": "oneHotEncoder", "learned": {"shape": [2], "categories": [[1]], "infrequent": [[]]}}"""), ["expected 2 lists", "got 1"]),
        ["file: no such place"] = (() => Read("""{"preparation": "oneHotEncoder", "learned": {"shape": [1], "categories": [[1]], "infrequent": [[4]]}}"""), ["infrequent", "place"]),
        ["file: doubled"] = (() => Read("""{"preparation": "ordinalEncoder", "learned": {"shape": [1], "categories": [[1, 1]]}}"""), ["categories", "'1' twice"]),
        ["file: names"] = (() => Read("""{"preparation": "maxAbsScaler", "learned": {"shape": [2], "columns": ["a", "a"], "largest": [1, 1]}}"""), ["2 different names"]),
        ["file: division by 0"] = (() => Read("""{"preparation": "standardScaler", "learned": {"shape": [1], "mean": [0], "variance": [0], "scale": [0]}}"""), ["column 0", "divided by 0"]),
        ["file: edges"] = (() => Read("""{"preparation": "kBinsDiscretizer", "learned": {"shape": [1], "edges": [[3, 1]]}}"""), ["ascending"]),
        ["file: steps"] = (() => Read("""{"preparation": {"name": "preparationPipeline", "steps": ["maxAbsScaler"]}, "learned": {"shape": [1], "steps": []}}"""), ["expected 1 items"]),
        ["file: idf"] = (() => Read("""{"preparation": "tfidfTransformer", "learned": {"shape": [2], "idf": [1]}}"""), ["expected 2 numbers"]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void BadInput_IsRefused_WithWhatToDo(string name)
    {
        var (call, words) = Cases[name];
        var error = Assert.ThrowsAny<Exception>(call);
        Assert.True(error is ArgumentException or InvalidOperationException or NotSupportedException or DataException, error.ToString());
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void FailedFit_ChangesNothing()
    {
        foreach (var preparation in new Preparation[] { new OneHotEncoder(categories: [["Oslo", "Bern"]]), new PreparationPipeline(new OrdinalEncoder(), new StandardScaler()), new ForColumns(new OrdinalEncoder()) })
        {
            var before = JsonText.Text(preparation.Fit(Cities).ToJson());
            Assert.ThrowsAny<Exception>(() => preparation.Fit(new Table(new TextColumn("city", ["Rome", "Oslo"]), new TextColumn("land", ["a", "b"])).Take(0)));
            if (preparation is OneHotEncoder)
                Assert.Throws<DataException>(() => preparation.Fit(new Table(new TextColumn("city", ["Rome"]))));
            Assert.Equal(before, JsonText.Text(preparation.ToJson()));
        }
    }

    private static void Read(string json) => Preparation.FromJson(StrictJson.Parse(json));
}
