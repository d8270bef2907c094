namespace Nadir;

/// <summary>Checks of the arguments that metrics of decisions share.</summary>
internal static class DecisionArguments
{
    /// <summary>How many classes there are: 2 or more, or as many as come.</summary>
    public static int? Classes(int? classes, ClassAverage average = ClassAverage.Macro)
    {
        if (classes is { } given and (< 2 or > Decisions.MostClasses))
            throw Error.OutOfRange($"classes must be from 2 to {Decisions.MostClasses}, got {given}.", nameof(classes));
        return classes is > 2 && average == ClassAverage.Binary
            ? throw Error.Argument($"average binary is for 2 classes, got {classes}. Choose macro, micro or weighted.", nameof(average))
            : classes;
    }
}
