#:project ../src/Nadir/Nadir.csproj
using Nadir;

// dotnet run samples/23-real-data.cs FOLDER
var folder = args.Length > 0 ? args[0] : "data";
if (!Directory.Exists(folder))
{
    Console.WriteLine($"""
        There is no folder '{folder}'. Name one that holds
          iris/table.csv, wine/table.csv, breast_cancer/table.csv, diabetes/table.csv:
            the sets of sklearn.datasets with a header row and the target as the last column
          mnist/: the four files train-images-idx3-ubyte.gz, ...
          heart_scale/heart_scale: from the data sets of LIBSVM
        """);
    return;
}

var (iris, irisColumns) = CsvFile.Read(Path.Combine(folder, "iris", "table.csv"));
Show("iris", iris);

var (wine, wineColumns) = CsvFile.Read(Path.Combine(folder, "wine", "table.csv"));
Show("wine", wine);

var (cells, cellColumns) = CsvFile.Read(Path.Combine(folder, "breast_cancer", "table.csv"));
Show("breast_cancer", cells);

var (patients, patientColumns) = CsvFile.Read(Path.Combine(folder, "diabetes", "table.csv"));
Show("diabetes", patients);

var hearts = SvmlightFile.Read(Path.Combine(folder, "heart_scale", "heart_scale")).ToSamples();
Show("heart_scale", hearts);

var mnist = IdxFolder.Read(Path.Combine(folder, "mnist"));
Show("mnist", mnist.Train.Take(4000), mnist.Test!.Take(1000));
Console.WriteLine($"all of mnist: {mnist.Train.Count} images of {mnist.Train.InputShape} to train on, {mnist.Test!.Count} to test");

foreach (var (name, columns) in new[] { ("iris", irisColumns), ("wine", wineColumns), ("breast_cancer", cellColumns), ("diabetes", patientColumns) })
    Console.WriteLine($"{name} predicts {columns.Target}");

// One layer, a fifth of the rows held back: what a first try gives.
static void Show(string name, Samples samples, Samples? test = null)
{
    var (classes, numbers) = (samples.ClassNames?.Count, samples.InputShape.Count);
    var model = new Sequential(new Flatten(), new Dense(classes ?? 1));
    if (samples.InputShape.Rank == 1)
        model.Preparation = new StandardScaler();
    if (classes is null)
        model.Compile(new Adam(0.5), Losses.MeanSquaredError(), Metrics.RSquared());
    else
        model.Compile(new Adam(0.02), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
    var options = new FitOptions { Epochs = test is null ? 60 : 5, Seed = 1 };
    var history = model.Fit(samples, test is null ? options with { ValidationSplit = 0.2 } : options with { Validation = test });
    var score = classes is null ? $"R² {history.Last("validation.rSquared"):0.00}" : $"accuracy {history.Last("validation.accuracy"):0.00}";
    Console.WriteLine($"{name}: {samples.Count} × {numbers}, {(classes is null ? "values" : $"{classes} classes")}, {score}");
}
