using System.Globalization;
using BenchmarkDotNet.Running;
using Nadir.Benchmarks;

return args switch
{
    ["row", var name, .. var options] => RowTiming.Run(name, RowOptions.Parse(options)),
    ["matmul", "--threads", var threads, .. var products] => ProductTiming.Run(Number(threads), products),
    ["functions", "activations" or "losses", "--seconds", var seconds, .. var names] => FunctionTiming.Run(args[1], seconds, names),
    ["formulas", "--threads", var threads, "--seconds", var seconds] => FormulaTiming.Run(Number(threads), seconds),
    ["figures", "--seconds", var seconds] => FigureTiming.Run(seconds),
    ["csv", "--threads", var threads, var kind] => CsvTiming.Run(Number(threads), kind),
    ["images", var folder, "--seconds", var seconds] => ImageTiming.Run(folder, seconds),
    ["image-folder", var folder, "--threads", var threads, "--seconds", var seconds] => ImageFolderTiming.Run(folder, Number(threads), seconds),
    ["optimizers"] => OptimizerTiming.Run(),
    ["peak", var threads] => PeakSpeed.Run(Number(threads)),
    ["profile", "seed-cnn"] => SeedCnnProfile.Run(),
    ["profile", "mlp"] => MlpProfile.Run(),
    ["rows"] => RowTiming.List(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(RowTiming).Assembly).Run(args).Any() ? 0 : 1,
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
