namespace Nadir.Tests.Reference;

internal sealed class KerasScheduleAdapter() : ScheduleAdapter(
    "schedules/keras_cosine_decay",
    "schedules/keras_exponential_decay",
    "schedules/keras_inverse_time_decay",
    "schedules/keras_piecewise_constant_decay",
    "schedules/keras_polynomial_decay",
    "schedules/keras_time_decay")
{
    protected override (double Rate, Schedule Schedule) Schedule(GoldenCase golden)
    {
        if (golden.HasParam("boundaries"))
        {
            return (1, Schedules.PiecewiseConstant(
                [.. GoldenValue.Numbers(golden.Param("boundaries")).Select(number => (int)number)],
                GoldenValue.Numbers(golden.Param("values"))));
        }

        return (golden.Number("initial"), OfName(golden));
    }

    private static Schedule OfName(GoldenCase golden) => golden.Id.Split('/')[0] switch
    {
        "keras_cosine_decay" => Schedules.CosineDecay(golden.Whole("decay_steps"), golden.Number("alpha")),
        "keras_exponential_decay" => Schedules.ExponentialDecay(
            golden.Whole("decay_steps"), golden.Number("decay_rate"), golden.Flag("staircase")),
        "keras_inverse_time_decay" => Schedules.InverseTimeDecay(
            golden.Whole("decay_steps"), golden.Number("decay_rate"), golden.Flag("staircase")),
        "keras_polynomial_decay" => Schedules.PolynomialDecay(
            golden.Whole("decay_steps"), golden.Number("end"), golden.Number("power"), golden.Flag("cycle")),
        _ => Schedules.InverseTimeDecay(1, golden.Number("decay")),
    };
}
