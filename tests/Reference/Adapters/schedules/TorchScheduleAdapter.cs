using System.Text.Json;

namespace Nadir.Tests.Reference;

internal sealed class TorchScheduleAdapter() : ScheduleAdapter(
    "schedules/torch_constant",
    "schedules/torch_cosine_annealing",
    "schedules/torch_cosine_warm_restarts",
    "schedules/torch_cyclic",
    "schedules/torch_exponential",
    "schedules/torch_linear",
    "schedules/torch_multistep",
    "schedules/torch_one_cycle",
    "schedules/torch_polynomial",
    "schedules/torch_step",
    "schedules/torch_warmup_then_cosine")
{
    protected override (double Rate, Schedule Schedule) Schedule(GoldenCase golden)
    {
        var rate = golden.Number("base_lr_of_optimizer");
        var arguments = new Arguments(golden.Param("args"));
        return golden.Text("scheduler") switch
        {
            "ConstantLR" => (rate, Schedules.Constant(arguments.Number("factor"), arguments.Whole("total_iters"))),
            "CosineAnnealingLR" => (rate, Schedules.CosineDecay(arguments.Whole("T_max"), minimum: arguments.Number("eta_min", 0), periodic: true)),
            "CosineAnnealingWarmRestarts" => (rate, Schedules.CosineRestarts(
                arguments.Whole("T_0"), arguments.Number("T_mult", 1), minimum: arguments.Number("eta_min", 0))),
            "CyclicLR" => Cyclic(arguments),
            "ExponentialLR" => (rate, Schedules.ExponentialDecay(1, arguments.Number("gamma"))),
            "LinearLR" => (rate, Schedules.Linear(
                arguments.Number("start_factor", 1.0 / 3), arguments.Number("end_factor", 1), arguments.Whole("total_iters", 5))),
            "MultiStepLR" => (rate, Schedules.MultiStep(arguments.List("milestones"), arguments.Number("gamma"))),
            "OneCycleLR" => OneCycle(arguments),
            "PolynomialLR" => (rate, Schedules.PolynomialDecay(arguments.Whole("total_iters"), 0, arguments.Number("power"))),
            "StepLR" => (rate, Schedules.StepDecay(arguments.Whole("step_size"), arguments.Number("gamma"))),
            _ => (rate, Schedules.Sequential(
                [Schedules.Linear(0.1, 1, arguments.Whole("warmup")), Schedules.CosineDecay(arguments.Whole("T_max"), periodic: true)],
                [arguments.Whole("warmup")])),
        };
    }

    private static (double Rate, Schedule Schedule) Cyclic(Arguments arguments) => (arguments.Number("base_lr"), Schedules.Cyclic(
        arguments.Number("max_lr"),
        arguments.Whole("step_size_up"),
        arguments.Has("step_size_down") ? arguments.Whole("step_size_down") : null,
        arguments.Text("mode", "triangular") switch
        {
            "triangular2" => CycleShape.Triangular2,
            "exp_range" => CycleShape.ExponentialRange,
            _ => CycleShape.Triangular,
        },
        arguments.Number("gamma", 1),
        arguments.Number("base_momentum", 0.8),
        arguments.Number("max_momentum", 0.9)));

    private static (double Rate, Schedule Schedule) OneCycle(Arguments arguments) => (arguments.Number("max_lr"), Schedules.OneCycle(
        arguments.Has("total_steps") ? arguments.Whole("total_steps") : arguments.Whole("epochs") * arguments.Whole("steps_per_epoch"),
        arguments.Number("pct_start", 0.3),
        arguments.Text("anneal_strategy", "cos") == "linear" ? Annealing.Linear : Annealing.Cosine,
        arguments.Number("div_factor", 25),
        arguments.Number("final_div_factor", 1e4),
        arguments.Flag("three_phase"),
        arguments.Number("base_momentum", 0.85),
        arguments.Number("max_momentum", 0.95)));

    /// <summary>A scheduler's arguments; one that is not read fails.</summary>
    private sealed class Arguments(JsonElement values)
    {
        public bool Has(string name) => values.TryGetProperty(name, out _);

        public double Number(string name, double? missing = null) => Has(name) ? values.GetProperty(name).GetDouble() : missing!.Value;

        public int Whole(string name, int? missing = null) => Has(name) ? values.GetProperty(name).GetInt32() : missing!.Value;

        public string Text(string name, string missing) => Has(name) ? values.GetProperty(name).GetString()! : missing;

        public bool Flag(string name) => Has(name) && values.GetProperty(name).GetBoolean();

        public int[] List(string name) => [.. values.GetProperty(name).EnumerateArray().Select(item => item.GetInt32())];
    }
}
