#:project ../src/Nadir/Nadir.csproj
using Nadir;
using Nadir.Tensors;

// A log is read record by record in each epoch: never more than 512 records wait in memory.
var (kept, held) = Dataset.From(Log(), row => (new[] { row.Heat, row.Load }, row.Fails ? 1L : 0L)).Split(0.2, seed: 1);
var batches = kept.Map(Scaled).Shuffle(window: 512, seed: 1).Batch(32).Prefetch();
var alarm = new Sequential(new Dense(8, Activations.Tanh()), new Dense(2));
alarm.Compile(new Adam(0.02), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
alarm.Fit(batches, new FitOptions { Epochs = 5, Seed = 1 });
Console.WriteLine($"{batches}: held back {alarm.Evaluate(held.Map(Scaled).Batch(256))}");

// A table with missing cells and words: what its columns go through is learned with the model and saved in it.
var csv = "age,city,plan,stays\n34,Oslo,basic,yes\n,Bergen,plus,yes\n51,,basic,no\n29,Oslo,plus,yes\n62,Bergen,basic,no\n"
    + "45,Oslo,,yes\n58,Bergen,basic,no\n38,,plus,yes\n66,Oslo,basic,no\n31,Bergen,plus,yes\n";
var table = CsvFile.ReadTable(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)), new CsvOptions { Missing = MissingCells.Allow });
var stays = table.Targets("stays");
var loyalty = new Sequential(new Dense(2))
{
    Preparation = new ColumnTransformer([
        new ForColumns(new PreparationPipeline(new SimpleImputer(), new StandardScaler()), type: ColumnType.Numbers, label: "number"),
        new ForColumns(new OneHotEncoder(handleUnknown: UnknownCategory.Ignore), type: ColumnType.Texts, label: "word")]),
};
loyalty.Compile(new Adam(0.1), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
loyalty.Fit(table.Without("stays"), stays, new FitOptions { Epochs = 60, Seed = 1 });
Console.WriteLine($"inputs: {string.Join(", ", loyalty.Preparation.FeatureNames)}");
Console.WriteLine($"rows: {table.Count}, {loyalty.Evaluate(table.Without("stays"), stays)}");

static Sample Scaled(Sample sample) => sample with { Input = sample.Input / 100.0 };

static IEnumerable<(double Heat, double Load, bool Fails)> Log()
{
    var numbers = new Philox(1, "log");
    for (var i = 0; i < 4000; i++)
    {
        var (heat, load) = (numbers.NextUniform(0, 100), numbers.NextUniform(0, 100));
        yield return (heat, load, heat + load > 110);
    }
}
