global using Nadir.Figures;
global using Nadir.Tensors;
