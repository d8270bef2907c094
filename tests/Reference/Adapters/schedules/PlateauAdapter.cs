namespace Nadir.Tests.Reference;

internal sealed class PlateauAdapter() : Adapter("schedules/torch_reduce_on_plateau")
{
    public override void Run(GoldenCase golden)
    {
        var arguments = golden.Param("args");
        double Number(string name, double missing) => arguments.TryGetProperty(name, out var value) ? value.GetDouble() : missing;
        golden.Text("scheduler");
        var plateau = new ReduceOnPlateau(
            factor: Number("factor", 0.1),
            patience: (int)Number("patience", 10),
            threshold: Number("threshold", 1e-4),
            thresholdForm: arguments.TryGetProperty("threshold_mode", out var form) && form.GetString() == "abs" ? ThresholdForm.Absolute : ThresholdForm.Relative,
            cooldown: (int)Number("cooldown", 0),
            minimum: Number("min_lr", 0),
            smallestChange: Number("eps", 1e-8),
            convention: Convention.PyTorch);
        var optimizer = new Sgd(golden.Number("base_lr_of_optimizer"));
        var metric = golden.Tensor("metric").ToArray<double>();
        var rates = new List<double>();
        for (var step = 0; step < golden.Whole("steps"); step++)
        {
            rates.Add(optimizer.CurrentLearningRate);
            plateau.Observe(metric[step], optimizer, arguments.GetProperty("mode").GetString() == "max");
        }

        golden.Expect("lr", [.. rates]);
    }
}
