using BenchmarkDotNet.Running;
using Nadir.Benchmarks;

return args switch
{
    ["row", var name, .. var options] => RowTiming.Run(name, RowOptions.Parse(options)),
    ["peak"] => PeakSpeed.Run(),
    ["profile", "seed-cnn"] => SeedCnnProfile.Run(),
    ["profile", "mlp"] => MlpProfile.Run(),
    ["rows"] => RowTiming.List(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(RowTiming).Assembly).Run(args).Any() ? 0 : 1,
};
