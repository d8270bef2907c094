namespace Nadir.Benchmarks;

/// <summary>One row of the results: work that Nadir and its peer do alike.</summary>
internal interface IRow
{
    /// <summary>What is counted, such as <c>images</c>.</summary>
    string Unit { get; }

    /// <summary>Floating-point operations one unit needs, padding not counted; 0 where they are not the point.</summary>
    double OperationsPerUnit { get; }

    /// <summary>Does the work once, and tells how many units that was.</summary>
    int Run();

    /// <summary>What all threads allocate in a step when everything is warm.</summary>
    double BytesPerStep();
}
