namespace Nadir;

/// <summary>Which of the two CIFAR data sets a file is of, and which of its labels are the classes.</summary>
public enum CifarKind
{
    /// <summary>CIFAR-10: a label before each image.</summary>
    Ten,

    /// <summary>CIFAR-100 with its 100 fine labels: the second of two before each image.</summary>
    HundredFine,

    /// <summary>CIFAR-100 with its 20 coarse labels: the first of two before each image.</summary>
    HundredCoarse,
}
